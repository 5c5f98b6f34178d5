-- What every import says of a row alike has one name now; rows that failed before are told by it too.
do $$
declare
  renamed record;
begin
  for renamed in
    select * from (values
      ('import.row-extra-cells', 'import.row.extra-cells'),
      ('import.row-cell-too-long', 'import.row.cell-too-long'),
      ('import.row-unreadable-text', 'import.row.unreadable-text'),
      ('import.place-name-unknown', 'import.place.unknown'),
      ('import.place-name-ambiguous', 'import.place.ambiguous'),
      ('import.place-code-unknown', 'import.place.code-unknown')) as names (old, new)
  loop
    update import_errors set reasons = replace(reasons::text, '"' || renamed.old || '"', '"' || renamed.new || '"')::jsonb
     where reasons::text like '%"' || renamed.old || '"%';
  end loop;
end $$;
