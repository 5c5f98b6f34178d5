-- Where the matter of a group lies, as property-service said when it was adopted: what is told of it later must say the
-- same. Absent for one adopted before this version, until the next that is told of it.
alter table group_adoptions add column matter_unit uuid;
