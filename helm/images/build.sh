#!/usr/bin/env bash
# Builds the container image of one service with buildah, on Debian 12, out of the archive that ./mvnw package left:
#
#   helm/images/build.sh org-service registry.example.cn/linli/org-service:0.1.0
#   buildah push registry.example.cn/linli/org-service:0.1.0
#
# The base is made here from seven packages of Debian and a Java runtime of the JDK in JAVA_HOME; it is kept in
# .linli/images and made anew with --fresh (for security updates). Needs apt-get, dpkg-deb, buildah and a JDK 25.
set -euo pipefail

house=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd)
work=$house/.linli/images
packages=(base-files netbase tzdata ca-certificates libc6 libgcc-s1 zlib1g)
# java.se, and what no module names but is needed at run time: charsets of files from offices, the Chinese locale, name
# lookups, flight recordings.
modules=java.se,jdk.charsets,jdk.crypto.cryptoki,jdk.jfr,jdk.localedata,jdk.management,jdk.management.agent,jdk.naming.dns,jdk.net,jdk.unsupported,jdk.zipfs

fail() {
  echo "build.sh: $1" >&2
  exit 1
}

make_system() {
  local folder=$1 package
  rm -rf "$folder" "$folder.packages"
  mkdir -p "$folder" "$folder.packages"
  # As _apt the download could not write here.
  (cd "$folder.packages" && apt-get -q -o APT::Sandbox::User=root download "${packages[@]}")
  for package in "$folder.packages"/*.deb; do
    dpkg-deb --fsys-tarfile "$package" | tar -x -C "$folder" \
      --exclude=./usr/share/man --exclude=./usr/share/locale --exclude=./usr/share/lintian --exclude='./usr/sbin/*'
  done
  mkdir -p "$folder"/{tmp,app,etc/ssl/certs,opt}
  chmod 1777 "$folder/tmp"
  # The packages' scripts, which make these files otherwise, are not run.
  find "$folder/usr/share/ca-certificates" -name '*.crt' -exec cat {} + >"$folder/etc/ssl/certs/ca-certificates.crt"
  printf 'root:x:0:0:root:/:/sbin/nologin\nlinli:x:65532:65532:linli:/app:/sbin/nologin\n' >"$folder/etc/passwd"
  printf 'root:x:0:\nlinli:x:65532:\n' >"$folder/etc/group"
  printf 'hosts: files dns\n' >"$folder/etc/nsswitch.conf"
  "$JAVA_HOME/bin/jlink" --add-modules "$modules" --include-locales=en,zh --strip-debug --no-man-pages \
    --no-header-files --compress=zip-6 --output "$folder/opt/java"
}

extract() {
  local archive=$1 folder=$2
  rm -rf "$folder"
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$archive" extract --layers --destination "$folder" \
    --application-filename app.jar
}

[[ $# -ge 2 ]] || fail "usage: build.sh <service> <image reference> [--fresh]"
service=$1 reference=$2 fresh=${3:-}
[[ -x ${JAVA_HOME:-}/bin/jlink ]] || fail "JAVA_HOME must name a JDK 25"
shopt -s nullglob
archives=("$house/$service/target/linli-$service"-*.jar)
[[ ${#archives[@]} == 1 ]] || fail "$service is not built: run ./mvnw -DskipTests package -pl $service -am"

if [[ $fresh == --fresh || ! -x $work/system/opt/java/bin/java ]]; then
  make_system "$work/system.new"
  rm -rf "$work/system"
  mv "$work/system.new" "$work/system"
fi
extract "${archives[0]}" "$work/$service"

# Libraries change seldom and are a layer of their own: a new version of the service is pulled in some hundred KB.
context=$work/$service.context
rm -rf "$context"
mkdir -p "$context/libraries" "$context/application"
cp -a "$work/system" "$context/system"
for layer in dependencies spring-boot-loader snapshot-dependencies; do
  [[ -d $work/$service/$layer ]] && cp -a "$work/$service/$layer/." "$context/libraries/"
done
cp -a "$work/$service/application/." "$context/application/"
# Without an engine of containers, and with the same bytes from the same sources.
buildah bud --isolation chroot --layers --timestamp 0 --label "org.opencontainers.image.title=linli $service" \
  --tag "$reference" --file "$house/helm/images/Containerfile" "$context"
rm -rf "$context"
