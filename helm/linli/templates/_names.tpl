{{/*
linli.fullname is what the names of all objects begin with.
*/}}
{{- define "linli.fullname" -}}
{{- default .Release.Name .Values.fullnameOverride | trunc 40 | trimSuffix "-" }}
{{- end }}

{{/*
linli.object is the name of a service's objects. Takes root and name.
*/}}
{{- define "linli.object" -}}
{{- printf "%s-%s" (include "linli.fullname" .root) .name | trunc 63 | trimSuffix "-" }}
{{- end }}

{{/*
linli.selector is what the pods of one service have in common, and nothing else has. Takes root and name.
*/}}
{{- define "linli.selector" -}}
app.kubernetes.io/name: {{ default .root.Chart.Name .root.Values.nameOverride | trunc 63 | trimSuffix "-" }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .name }}
{{- end }}

{{/*
linli.labels are on every object. Takes root and name.
*/}}
{{- define "linli.labels" -}}
{{ include "linli.selector" . }}
app.kubernetes.io/part-of: linli
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
{{- with .root.Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/*
linli.services are the services that are installed, by name, each with what it says over what defaults say; as YAML.
*/}}
{{- define "linli.services" -}}
{{- $services := dict }}
{{- range $name, $own := .Values.services }}
{{- $service := mustMergeOverwrite (mustDeepCopy $.Values.defaults) (mustDeepCopy (default dict $own)) }}
{{- if $service.enabled }}
{{- $_ := set $services $name $service }}
{{- end }}
{{- end }}
{{- toYaml $services }}
{{- end }}

{{/*
linli.door is the name of the service that is the public door.
*/}}
{{- define "linli.door" -}}
{{- range $name, $service := fromYaml (include "linli.services" .) }}
{{- if $service.program.door }}{{ $name }}{{ end }}
{{- end }}
{{- end }}

{{/*
linli.issuer is the name of the service that signs tokens.
*/}}
{{- define "linli.issuer" -}}
{{- range $name, $service := fromYaml (include "linli.services" .) }}
{{- if $service.program.issuer }}{{ $name }}{{ end }}
{{- end }}
{{- end }}

{{/*
linli.address is where a service is reached inside the cluster. Takes root, name and service.
*/}}
{{- define "linli.address" -}}
http://{{ include "linli.object" . }}:{{ .service.program.port }}
{{- end }}

{{/*
linli.filled replaces {service} and {role} in a text. Takes text, service and role.
*/}}
{{- define "linli.filled" -}}
{{- .text | replace "{service}" .service | replace "{role}" (default "" .role) }}
{{- end }}

{{/*
linli.calls are the names of the services that one calls: the door all others, everybody the issuer for its keys.
Takes root, name, service and services. As a YAML list.
*/}}
{{- define "linli.calls" -}}
{{- $calls := .service.program.calls }}
{{- range $other, $its := .services }}
{{- if and (ne $other $.name) (or $.service.program.door $its.program.issuer) }}
{{- $calls = append $calls $other }}
{{- end }}
{{- end }}
{{- toYaml ($calls | uniq | sortAlpha) }}
{{- end }}

{{/*
linli.port is the port of a URL, also where the URL does not say it.
*/}}
{{- define "linli.port" -}}
{{- $url := urlParse . }}
{{- if regexMatch ":[0-9]+$" $url.host }}
{{- regexFind "[0-9]+$" $url.host }}
{{- else }}
{{- ternary "443" "80" (eq $url.scheme "https") }}
{{- end }}
{{- end }}

{{/*
linli.image is the reference of a service's image. Takes root, name and service.
*/}}
{{- define "linli.image" -}}
{{- $image := .service.image }}
{{- $where := printf "%s/%s" .root.Values.image.registry (default .name $image.repository) }}
{{- if $image.digest }}
{{- printf "%s@%s" $where $image.digest }}
{{- else }}
{{- printf "%s:%s" $where ($image.tag | default .root.Values.image.tag | default .root.Chart.AppVersion) }}
{{- end }}
{{- end }}
