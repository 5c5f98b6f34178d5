{{/*
linli.guards refuses what would not start, or would start unsafely, before anything is sent to the cluster: one sentence
each, what is wrong and what to do. Every template calls it first, because Helm keeps to no order. Renders nothing.
*/}}
{{- define "linli.guards" -}}
{{- $values := .Values }}
{{- $services := fromYaml (include "linli.services" .) }}

{{- if not $values.publicUrl }}
{{- fail "publicUrl is not set: name the one address under which people reach the suite, for instance https://linli.example.cn." }}
{{- end }}
{{- if and (hasPrefix "http:" $values.publicUrl) (not $values.trial) }}
{{- fail (printf "publicUrl %s is not https: passwords and residents' data would travel in clear; use https, or declare trial: true for an installation without real data." $values.publicUrl) }}
{{- end }}
{{- if not $values.image.registry }}
{{- fail "image.registry is not set: no images are published; build them with helm/images, push them and name your registry." }}
{{- end }}
{{- if not $values.secrets.existingSecret }}
{{- fail "secrets.existingSecret is not set: make a Secret with the suite's own keys (files/secrets.sh) and name it." }}
{{- end }}
{{- if and $values.administrator.name (not $values.administrator.existingSecret) }}
{{- fail "administrator.existingSecret is not set: name the Secret that holds the first administrator's password." }}
{{- end }}
{{- if and $values.ingress.enabled $values.httpRoute.enabled }}
{{- fail "ingress.enabled and httpRoute.enabled are both true: there is one public door, choose one of them." }}
{{- end }}
{{- if and $values.httpRoute.enabled (not $values.httpRoute.parents) }}
{{- fail "httpRoute.parents is empty: name the Gateway that the route hangs on." }}
{{- end }}
{{- if and $values.monitoring.podMonitor.enabled $values.networkPolicy.enabled (not $values.networkPolicy.metricsFrom) }}
{{- fail "networkPolicy.metricsFrom is empty: Prometheus could not reach the pods that monitoring.podMonitor tells it of; name its pods there." }}
{{- end }}

{{- $doors := list }}
{{- $issuers := list }}
{{- range $name, $service := $services }}
{{- if $service.program.door }}{{ $doors = append $doors $name }}{{ end }}
{{- if $service.program.issuer }}{{ $issuers = append $issuers $name }}{{ end }}
{{- end }}
{{- if ne (len $doors) 1 }}
{{- fail (printf "services has %d doors: exactly one enabled service must be program.door, the gateway." (len $doors)) }}
{{- end }}
{{- if ne (len $issuers) 1 }}
{{- fail (printf "services has %d issuers: exactly one enabled service must be program.issuer, org-service." (len $issuers)) }}
{{- end }}

{{- range $name, $service := $services }}
{{- $program := $service.program }}
{{- if $program.database }}
{{- if not $values.postgresql.host }}
{{- fail (printf "postgresql.host is not set, and %s needs a database: name an existing PostgreSQL 18." $name) }}
{{- end }}
{{- if not $values.postgresql.passwordSecret }}
{{- fail (printf "postgresql.passwordSecret is not set: name the Secrets with the passwords of %s's logins, for instance linli-{service}-{role}." $name) }}
{{- end }}
{{- end }}
{{- if and $program.broker (not $values.rabbitmq.addresses) }}
{{- fail (printf "rabbitmq.addresses is empty, and %s needs a broker: name an existing RabbitMQ as host:port." $name) }}
{{- end }}
{{- if and $program.broker (not $values.rabbitmq.existingSecret) }}
{{- fail "rabbitmq.existingSecret is not set: name the Secret with the broker's login." }}
{{- end }}
{{- if and $program.elasticsearch (not $values.elasticsearch.url) }}
{{- fail (printf "elasticsearch.url is not set, and %s needs it: name an existing Elasticsearch 9." $name) }}
{{- end }}
{{- if $program.attachments }}
{{- if and (not $values.attachments.existingClaim) (not $values.attachments.s3.bucket) }}
{{- fail (printf "attachments.existingClaim and attachments.s3.bucket are both empty, and %s needs one of them: name a PersistentVolumeClaim (ReadWriteMany) or a bucket." $name) }}
{{- end }}
{{- if and $values.attachments.existingClaim $values.attachments.s3.bucket }}
{{- fail "attachments.existingClaim and attachments.s3.bucket are both set: attachments are kept in one place, choose one of them." }}
{{- end }}
{{- if and $values.attachments.s3.bucket (not $values.attachments.s3.existingSecret) (not $values.attachments.s3.podIdentity) }}
{{- fail "attachments.s3.existingSecret is not set: name the Secret with the keys of the bucket, or set attachments.s3.podIdentity where the pods have a role of their own." }}
{{- end }}
{{- if and $values.attachments.s3.existingSecret $values.attachments.s3.podIdentity }}
{{- fail "attachments.s3.existingSecret and attachments.s3.podIdentity are both set: choose the keys or the role of the pods." }}
{{- end }}
{{- end }}
{{- range $called := $program.calls }}
{{- if not (hasKey $services $called) }}
{{- fail (printf "%s calls %s, which is not among the enabled services: enable it or disable %s." $name $called $name) }}
{{- end }}
{{- end }}
{{- range $variable, $key := $program.secrets }}
{{- if not (get $values.secrets $key) }}
{{- fail (printf "%s takes %s from secrets.%s, which is not set." $name $variable $key) }}
{{- end }}
{{- end }}

{{- $most := ternary $service.autoscaling.maxReplicas $service.replicas $service.autoscaling.enabled }}
{{- if and $program.single (gt (int $most) 1) }}
{{- fail (printf "%s may run in one pod only, and %d are asked for: set its replicas to 1 and its autoscaling off." $name (int $most)) }}
{{- end }}
{{- if $service.autoscaling.enabled }}
{{- if gt (int $service.autoscaling.minReplicas) (int $service.autoscaling.maxReplicas) }}
{{- fail (printf "%s would scale from %d to %d pods: autoscaling.minReplicas must not exceed maxReplicas." $name (int $service.autoscaling.minReplicas) (int $service.autoscaling.maxReplicas)) }}
{{- end }}
{{- if not (dig "requests" "cpu" "" $service.resources) }}
{{- fail (printf "%s scales by CPU but requests none: set resources.requests.cpu." $name) }}
{{- end }}
{{- end }}
{{- if ge (int $service.drainSeconds) (int $service.graceSeconds) }}
{{- fail (printf "%s would be killed while it drains: graceSeconds must exceed drainSeconds, by 60 or so." $name) }}
{{- end }}
{{- if contains "local-only" (toYaml (list $service.env $service.extraEnv $service.settings)) }}
{{- fail (printf "%s is given a secret that everybody knows (local-only …): the services refuse to start with it; make one of your own." $name) }}
{{- end }}
{{- $profiles := printf "%s,%s" (get $service.env "SPRING_PROFILES_ACTIVE") (dig "spring" "profiles" "active" "" $service.settings) }}
{{- if regexMatch "(^|[, ])(local|test)($|[, ])" $profiles }}
{{- fail (printf "%s is given the profile local or test, in which secrets that everybody knows count: leave it out." $name) }}
{{- end }}
{{- end }}
{{- end }}
