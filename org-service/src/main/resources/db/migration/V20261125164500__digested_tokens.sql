-- Codes and tokens are kept as digests from now on; what stands here already becomes one, so that nobody is signed out.
update oauth2_authorization
   set authorization_code_value = '{sha256}' || encode(sha256(convert_to(authorization_code_value, 'UTF8')), 'base64'),
       access_token_value = '{sha256}' || encode(sha256(convert_to(access_token_value, 'UTF8')), 'base64'),
       refresh_token_value = '{sha256}' || encode(sha256(convert_to(refresh_token_value, 'UTF8')), 'base64'),
       oidc_id_token_value = '{sha256}' || encode(sha256(convert_to(oidc_id_token_value, 'UTF8')), 'base64');
