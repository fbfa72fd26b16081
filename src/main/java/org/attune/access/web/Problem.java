package org.attune.access.web;

import org.springframework.http.HttpStatus;

/**
 * A refusal as RFC 9457 problem details.
 *
 * @param code for programs; the rest is for people
 */
record Problem(String type, String title, int status, String detail, String code) {
  static Problem of(HttpStatus status, String code, String detail) {
    return new Problem("about:blank", status.getReasonPhrase(), status.value(), detail, code);
  }
}
