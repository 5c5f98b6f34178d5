{{/*
linli.environment is the environment of a service's container, as a YAML list. Takes root, name, service and services.
Every name in it is one that the program reads: docs/operations say what it means.
*/}}
{{- define "linli.environment" -}}
{{- $values := .root.Values }}
{{- $program := .service.program }}
{{- $issuer := include "linli.issuer" .root }}
- name: JAVA_TOOL_OPTIONS
  value: {{ .service.javaOptions | quote }}
- name: SERVER_PORT
  value: {{ $program.port | quote }}
- name: MANAGEMENT_SERVER_PORT
  value: {{ include "linli.managementPort" . | quote }}
- name: LOGGING_STRUCTURED_FORMAT_CONSOLE
  value: {{ $values.logs.format | quote }}
- name: LINLI_ISSUER
  value: {{ $values.publicUrl | quote }}
- name: LINLI_JWKS_URI
  value: {{ printf "%s/oauth2/jwks" (include "linli.address" (dict "root" .root "name" $issuer "service" (get .services $issuer))) | quote }}
{{- with $values.traces.endpoint }}
- name: OTEL_EXPORTER_OTLP_ENDPOINT
  value: {{ . | quote }}
{{- end }}
- name: LINLI_TRACES
  value: {{ $values.traces.share | quote }}
{{- if .service.settings }}
- name: SPRING_CONFIG_ADDITIONALLOCATION
  value: file:/etc/linli/settings/
{{- end }}
{{- if $program.door }}
{{ include "linli.environment.door" . }}
{{- else }}
{{- $door := include "linli.door" .root }}
- name: LINLI_GATEWAY
  value: {{ include "linli.address" (dict "root" .root "name" $door "service" (get .services $door)) | quote }}
{{- end }}
{{- range $other, $its := .services }}
{{- if and (ne $other $.name) (not $its.program.door) (or $program.door (has $other $program.calls)) }}
- name: LINLI_{{ $other | trimSuffix "-service" | upper }}_URL
  value: {{ include "linli.address" (dict "root" $.root "name" $other "service" $its) | quote }}
{{- end }}
{{- end }}
{{- if $program.issuer }}
{{ include "linli.environment.issuer" . }}
{{- end }}
{{- range $variable, $key := $program.secrets }}
- name: {{ $variable }}
  valueFrom:
    secretKeyRef:
      name: {{ $values.secrets.existingSecret }}
      key: {{ get $values.secrets $key }}
{{- end }}
{{- if $program.database }}
{{ include "linli.environment.database" . }}
{{- end }}
{{- if $program.broker }}
{{ include "linli.environment.broker" . }}
{{- end }}
{{- if $program.elasticsearch }}
{{ include "linli.environment.elasticsearch" . }}
{{- end }}
{{- if $program.attachments }}
{{ include "linli.environment.attachments" . }}
{{- end }}
{{- range $variable, $value := .service.env }}
- name: {{ $variable }}
  value: {{ $value | quote }}
{{- end }}
{{- with .service.extraEnv }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/*
linli.managementPort is where probes and metrics are answered: a port of its own, which no Service names.
*/}}
{{- define "linli.managementPort" -}}
9000
{{- end }}

{{- define "linli.environment.door" -}}
- name: LINLI_PUBLIC_URL
  value: {{ .root.Values.publicUrl | quote }}
{{- with .root.Values.trustedProxies }}
- name: LINLI_GATEWAY_TRUSTEDPROXIES
  value: {{ join "," . | quote }}
{{- end }}
{{- end }}

{{- define "linli.environment.issuer" -}}
{{- with .root.Values.city.name -}}
- name: LINLI_ORG_CITY_NAME
  value: {{ . | quote }}
{{ end -}}
{{- with .root.Values.administrator.name -}}
- name: LINLI_BOOTSTRAP_ADMIN
  value: {{ . | quote }}
- name: LINLI_BOOTSTRAP_PASSWORD_FILE
  value: /etc/linli/administrator/password
{{ end -}}
{{- end }}

{{- define "linli.environment.database" -}}
{{- $postgresql := .root.Values.postgresql }}
{{- $secrets := .root.Values.secrets }}
{{- $short := .service.program.database }}
- name: LINLI_DATABASE_URL
  value: {{ printf "jdbc:postgresql://%s:%v/%s?sslmode=%s%s"
    $postgresql.host $postgresql.port
    (include "linli.filled" (dict "text" $postgresql.database "service" $short))
    $postgresql.sslMode
    (ternary "&sslrootcert=/etc/linli/trust/postgresql/ca.crt" (ternary "&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory" "" (hasPrefix "verify-" $postgresql.sslMode)) (ne $postgresql.caSecret "")) | quote }}
{{- range $role := list "owner" "app" "jobs" }}
{{- $secret := include "linli.filled" (dict "text" $postgresql.passwordSecret "service" $short "role" $role) }}
- name: LINLI_DATABASE_{{ upper $role }}_USERNAME
  {{- if $postgresql.usernameKey }}
  valueFrom:
    secretKeyRef:
      name: {{ $secret }}
      key: {{ include "linli.filled" (dict "text" $postgresql.usernameKey "service" $short "role" $role) }}
  {{- else }}
  value: {{ include "linli.filled" (dict "text" $postgresql.username "service" $short "role" $role) | quote }}
  {{- end }}
- name: LINLI_DATABASE_{{ upper $role }}_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ $secret }}
      key: {{ include "linli.filled" (dict "text" $postgresql.passwordKey "service" $short "role" $role) }}
{{- end }}
- name: LINLI_DATABASE_CITY
  value: {{ include "linli.filled" (dict "text" $postgresql.username "service" $short "role" "city") | quote }}
- name: LINLI_PRIVACY_KEYSET
  valueFrom:
    secretKeyRef:
      name: {{ $secrets.existingSecret }}
      key: {{ include "linli.filled" (dict "text" $secrets.privacyKeysetKey "service" $short) }}
- name: LINLI_PRIVACY_HASH_KEY
  valueFrom:
    secretKeyRef:
      name: {{ $secrets.existingSecret }}
      key: {{ include "linli.filled" (dict "text" $secrets.privacyHashKeyKey "service" $short) }}
- name: LINLI_AUDIT_KEY
  valueFrom:
    secretKeyRef:
      name: {{ $secrets.existingSecret }}
      key: {{ include "linli.filled" (dict "text" $secrets.auditKeyKey "service" $short) }}
- name: LINLI_SERVICE_CLIENT_SECRET
  valueFrom:
    secretKeyRef:
      name: {{ $secrets.existingSecret }}
      key: {{ $secrets.serviceClientSecretKey }}
{{- end }}

{{- define "linli.environment.broker" -}}
{{- $rabbitmq := .root.Values.rabbitmq }}
- name: SPRING_RABBITMQ_ADDRESSES
  value: {{ join "," $rabbitmq.addresses | quote }}
- name: SPRING_RABBITMQ_VIRTUALHOST
  value: {{ $rabbitmq.virtualHost | quote }}
- name: SPRING_RABBITMQ_USERNAME
  valueFrom:
    secretKeyRef:
      name: {{ $rabbitmq.existingSecret }}
      key: {{ $rabbitmq.usernameKey }}
- name: SPRING_RABBITMQ_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ $rabbitmq.existingSecret }}
      key: {{ $rabbitmq.passwordKey }}
{{- if $rabbitmq.tls }}
- name: SPRING_RABBITMQ_SSL_ENABLED
  value: "true"
{{- if $rabbitmq.caSecret }}
- name: SPRING_RABBITMQ_SSL_BUNDLE
  value: rabbitmq
- name: SPRING_SSL_BUNDLE_PEM_RABBITMQ_TRUSTSTORE_CERTIFICATE
  value: file:/etc/linli/trust/rabbitmq/ca.crt
{{- end }}
{{- end }}
{{- end }}

{{- define "linli.environment.elasticsearch" -}}
{{- $elasticsearch := .root.Values.elasticsearch }}
- name: LINLI_ELASTICSEARCH_URL
  value: {{ $elasticsearch.url | quote }}
- name: LINLI_ELASTICSEARCH_REPLICAS
  value: {{ $elasticsearch.replicas | quote }}
- name: LINLI_ELASTICSEARCH_SHARDS
  value: {{ $elasticsearch.shards | quote }}
- name: LINLI_ELASTICSEARCH_YEARSPERINDEX
  value: {{ $elasticsearch.yearsPerIndex | quote }}
{{- if ne (toString $elasticsearch.closedReplicas) "" }}
- name: LINLI_ELASTICSEARCH_CLOSEDREPLICAS
  value: {{ $elasticsearch.closedReplicas | quote }}
{{- end }}
{{- if $elasticsearch.closedTiers }}
- name: LINLI_ELASTICSEARCH_CLOSEDTIERS
  value: {{ join "," $elasticsearch.closedTiers | quote }}
{{- end }}
{{- if $elasticsearch.existingSecret }}
{{- if $elasticsearch.apiKeyKey }}
- name: LINLI_ELASTICSEARCH_APIKEY
  valueFrom:
    secretKeyRef:
      name: {{ $elasticsearch.existingSecret }}
      key: {{ $elasticsearch.apiKeyKey }}
{{- else }}
- name: LINLI_ELASTICSEARCH_USERNAME
  {{- if $elasticsearch.usernameKey }}
  valueFrom:
    secretKeyRef:
      name: {{ $elasticsearch.existingSecret }}
      key: {{ $elasticsearch.usernameKey }}
  {{- else }}
  value: {{ $elasticsearch.username | quote }}
  {{- end }}
- name: LINLI_ELASTICSEARCH_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ $elasticsearch.existingSecret }}
      key: {{ $elasticsearch.passwordKey }}
{{- end }}
{{- end }}
{{- if $elasticsearch.caSecret }}
- name: LINLI_ELASTICSEARCH_SSLBUNDLE
  value: elasticsearch
- name: SPRING_SSL_BUNDLE_PEM_ELASTICSEARCH_TRUSTSTORE_CERTIFICATE
  value: file:/etc/linli/trust/elasticsearch/ca.crt
{{- end }}
{{- end }}

{{- define "linli.environment.attachments" -}}
{{- $attachments := .root.Values.attachments }}
{{- $s3 := $attachments.s3 }}
{{- if $attachments.existingClaim -}}
- name: LINLI_SEARCH_ATTACHMENTS_FOLDER
  value: {{ include "linli.attachmentsFolder" . }}
{{- else -}}
- name: LINLI_SEARCH_ATTACHMENTS_S3_BUCKET
  value: {{ $s3.bucket | quote }}
- name: LINLI_SEARCH_ATTACHMENTS_S3_REGION
  value: {{ $s3.region | quote }}
{{- with $s3.endpoint }}
- name: LINLI_SEARCH_ATTACHMENTS_S3_ENDPOINT
  value: {{ . | quote }}
{{- end }}
{{- if not $s3.podIdentity }}
- name: LINLI_SEARCH_ATTACHMENTS_S3_ACCESSKEY
  valueFrom:
    secretKeyRef:
      name: {{ $s3.existingSecret }}
      key: {{ $s3.accessKeyKey }}
- name: LINLI_SEARCH_ATTACHMENTS_S3_SECRETKEY
  valueFrom:
    secretKeyRef:
      name: {{ $s3.existingSecret }}
      key: {{ $s3.secretKeyKey }}
{{- end }}
{{- end }}
{{- end }}
