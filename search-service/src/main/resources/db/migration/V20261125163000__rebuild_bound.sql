-- A rebuild ends however much is written meanwhile, and with the job that asked for it.
alter table index_generations
  add column fill_to uuid,   -- the last opinion there was when the filling began; later ones come by the feed
  add column job     uuid;   -- the operator's job that began it; no foreign key, jobs are forgotten after their retention
