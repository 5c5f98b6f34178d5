-- What every import says of a row alike has one name now; rows that failed before are told by it too.
do $$
declare
  renamed record;
begin
  for renamed in
    select * from (values
      ('list.row.extra-cells', 'import.row.extra-cells'),
      ('list.row.cell-too-long', 'import.row.cell-too-long'),
      ('list.row.unreadable-text', 'import.row.unreadable-text'),
      ('list.unit.name-unknown', 'import.place.unknown'),
      ('list.unit.name-ambiguous', 'import.place.ambiguous'),
      ('list.unit.code-unknown', 'import.place.code-unknown')) as names (old, new)
  loop
    update import_rows set reasons = replace(reasons::text, '"' || renamed.old || '"', '"' || renamed.new || '"')::jsonb
     where reasons::text like '%"' || renamed.old || '"%';
  end loop;
end $$;
