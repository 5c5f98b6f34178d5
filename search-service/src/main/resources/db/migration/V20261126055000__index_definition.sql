-- By which definition an index was made (IndexDefinition): one that was made by an earlier one is built anew by itself.
alter table index_generations add column definition int not null default 1;
