-- Open units of one kind in a subtree: counted for figures, looked through for gaps in the coverage (O2).
create index places_open_by_type on places (type, no) where valid_to is null;
