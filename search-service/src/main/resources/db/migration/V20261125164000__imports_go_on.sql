-- An import that is started again goes on with another job, so how far it is belongs to it and not to the job.
alter table imports add column done_to bigint not null default 0;   -- number of the last row that is done
