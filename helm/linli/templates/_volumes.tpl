{{/*
linli.volumes are a pod's volumes and linli.volumeMounts where the container has them. Both take root, name, service.
*/}}
{{- define "linli.volumes" -}}
- name: tmp
  emptyDir:
    sizeLimit: {{ .service.tmpSize }}
{{- if .service.settings }}
- name: settings
  configMap:
    name: {{ include "linli.object" . }}
{{- end }}
{{- if and .service.program.issuer .root.Values.administrator.name }}
- name: administrator
  secret:
    secretName: {{ .root.Values.administrator.existingSecret }}
    # Gone after the first sign-in, and then not missed.
    optional: true
    items:
      - key: {{ .root.Values.administrator.passwordKey }}
        path: password
{{- end }}
{{- range $server, $set := include "linli.trusted" . | fromYaml }}
- name: trust-{{ $server }}
  secret:
    secretName: {{ $set.secret }}
    items:
      - key: {{ $set.key }}
        path: ca.crt
{{- end }}
{{- if and .service.program.attachments .root.Values.attachments.existingClaim }}
- name: attachments
  persistentVolumeClaim:
    claimName: {{ .root.Values.attachments.existingClaim }}
{{- end }}
{{- with .service.extraVolumes }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{- define "linli.volumeMounts" -}}
- name: tmp
  mountPath: /tmp
{{- if .service.settings }}
- name: settings
  mountPath: /etc/linli/settings
  readOnly: true
{{- end }}
{{- if and .service.program.issuer .root.Values.administrator.name }}
- name: administrator
  mountPath: /etc/linli/administrator
  readOnly: true
{{- end }}
{{- range $server, $_ := include "linli.trusted" . | fromYaml }}
- name: trust-{{ $server }}
  mountPath: /etc/linli/trust/{{ $server }}
  readOnly: true
{{- end }}
{{- if and .service.program.attachments .root.Values.attachments.existingClaim }}
- name: attachments
  mountPath: {{ include "linli.attachmentsFolder" . }}
{{- end }}
{{- with .service.extraVolumeMounts }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/*
linli.attachmentsFolder is where the volume of attachments is mounted.
*/}}
{{- define "linli.attachmentsFolder" -}}
/var/lib/linli/attachments
{{- end }}

{{/*
linli.trusted are the certificate authorities that a service needs, by server, each with secret and key; as YAML.
*/}}
{{- define "linli.trusted" -}}
{{- $values := .root.Values }}
{{- $program := .service.program }}
{{- if and $program.database $values.postgresql.caSecret }}
postgresql:
  secret: {{ $values.postgresql.caSecret }}
  key: {{ $values.postgresql.caKey }}
{{- end }}
{{- if and $program.broker $values.rabbitmq.tls $values.rabbitmq.caSecret }}
rabbitmq:
  secret: {{ $values.rabbitmq.caSecret }}
  key: {{ $values.rabbitmq.caKey }}
{{- end }}
{{- if and $program.elasticsearch $values.elasticsearch.caSecret }}
elasticsearch:
  secret: {{ $values.elasticsearch.caSecret }}
  key: {{ $values.elasticsearch.caKey }}
{{- end }}
{{- end }}
