#!/usr/bin/env bash
# Prints a Secret with the suite's own keys and one per database login, all made anew. Keep a copy where backups of
# databases do not lie: whoever loses the privacy keysets loses the sealed personal data for good.
#
#   files/secrets.sh org search | kubectl -n linli apply -f -
#
# The arguments are the services with a database (program.database in values.yaml). Run it once: a second run would
# make other keys.
set -euo pipefail

[[ $# -gt 0 ]] || {
  echo "usage: $0 <service with a database> …    for instance: $0 org search" >&2
  exit 2
}

secret() {
  printf -- '---\napiVersion: v1\nkind: Secret\nmetadata:\n  name: %s\n' "$1"
}

secret linli
printf 'stringData:\n'
printf '  service-client-secret: "%s"\n' "$(openssl rand -hex 32)"
printf '  portal-client-secret: "%s"\n' "$(openssl rand -hex 32)"
for service in "$@"; do
  printf '  %s-privacy-keyset: "1:%s"\n' "$service" "$(openssl rand -base64 32)"
  printf '  %s-privacy-hash-key: "%s"\n' "$service" "$(openssl rand -hex 32)"
  printf '  %s-audit-key: "%s"\n' "$service" "$(openssl rand -hex 32)"
done

for service in "$@"; do
  for role in owner app jobs; do
    # The shape that CloudNativePG's managed roles want too.
    secret "linli-$service-$role"
    printf 'type: kubernetes.io/basic-auth\nstringData:\n  username: "linli_%s_%s"\n  password: "%s"\n' \
      "$service" "$role" "$(openssl rand -hex 24)"
  done
done
