#!/bin/sh
# Runs once, while the volume is empty. Three logins, so that the server never holds more than it needs:
# the owner migrates, the app works behind row-level security, and only auth reads accounts and sessions.
set -eu
: "${EVENHAND_OWNER_PASSWORD:?}" "${EVENHAND_APP_PASSWORD:?}" "${EVENHAND_AUTH_PASSWORD:?}"
psql --set ON_ERROR_STOP=1 --quiet --username "${POSTGRES_USER:-postgres}" --dbname postgres <<'SQL'
\getenv owner_password EVENHAND_OWNER_PASSWORD
\getenv app_password EVENHAND_APP_PASSWORD
\getenv auth_password EVENHAND_AUTH_PASSWORD
create role evenhand_owner login nosuperuser nocreatedb nocreaterole nobypassrls password :'owner_password';
create role evenhand_app login nosuperuser nocreatedb nocreaterole nobypassrls password :'app_password';
create role evenhand_auth login nosuperuser nocreatedb nocreaterole nobypassrls password :'auth_password';
create database evenhand owner evenhand_owner;
revoke all on database evenhand from public;
grant connect on database evenhand to evenhand_app, evenhand_auth;
SQL
