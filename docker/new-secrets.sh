#!/bin/sh
# Prints fresh secrets for docker-compose.yml: sh docker/new-secrets.sh > .env
set -eu
for name in POSTGRES_PASSWORD EVENHAND_OWNER_PASSWORD EVENHAND_APP_PASSWORD EVENHAND_AUTH_PASSWORD EVENHAND_SECRET; do
  echo "$name=$(od -An -N32 -tx1 /dev/urandom | tr -d ' \n')"
done
