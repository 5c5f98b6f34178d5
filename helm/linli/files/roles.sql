-- The database, the logins and the role of one service, as its PostgreSQL administrator. Run once per service:
--
--   psql -v service=org -v owner=… -v app=… -v jobs=… -f roles.sql 'postgresql://postgres@host/postgres'
--
-- service is org, search …; owner, app and jobs are the passwords of the three logins. What is there stays, passwords are
-- set anew. A login that you wish to make elsewhere (CloudNativePG's managed roles) is found and only given what it needs.
--
-- owner  owns the tables; migrations run as it, nothing else does
-- app    serves people, owns nothing and is bound by row-level security
-- jobs   works for no caller and sees every row
-- city   cannot sign in; app turns into it for one transaction of a caller responsible for the whole city

\set ON_ERROR_STOP on
select 'linli_' || :'service' as database,
       'linli_' || :'service' || '_owner' as owner_login,
       'linli_' || :'service' || '_app' as app_login,
       'linli_' || :'service' || '_jobs' as jobs_login,
       'linli_' || :'service' || '_city' as city_role
\gset

select format('create role %I login', role)
  from unnest(array[:'owner_login', :'app_login', :'jobs_login']) as wanted(role)
 where not exists (select from pg_roles where rolname = role)
\gexec
select format('create role %I nologin', :'city_role')
 where not exists (select from pg_roles where rolname = :'city_role')
\gexec

alter role :"owner_login" password :'owner';
alter role :"app_login" password :'app';
alter role :"jobs_login" password :'jobs';

-- With inherit, everybody would get the city's policy without asking for it.
grant :"city_role" to :"app_login" with inherit false, set true;
-- A cached plan fits only the scope it was made for.
alter role :"app_login" set plan_cache_mode = force_custom_plan;

-- An administrator who is no superuser (a cloud's) may give a database only to a role that he is a member of.
select format('grant %I to current_user', :'owner_login')
 where not (select rolsuper from pg_roles where rolname = current_user)
\gexec
select format('create database %I owner %I', :'database', :'owner_login')
 where not exists (select from pg_database where datname = :'database')
\gexec
revoke all on database :"database" from public;
grant connect on database :"database" to :"app_login", :"jobs_login";

\connect :"database"
create extension if not exists ltree;
create extension if not exists pg_trgm;
create extension if not exists btree_gist;
