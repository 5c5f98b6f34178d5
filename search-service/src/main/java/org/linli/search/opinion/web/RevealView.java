package org.linli.search.opinion.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.linli.search.opinion.ContactField;

/** One contact field in the clear. */
@Schema(name = "RevealedContact")
record RevealView(ContactField field, String value) {}
