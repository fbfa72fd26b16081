package org.attune.access.web;

/**
 * A refusal as RFC 9457 problem details.
 *
 * @param code for programs; the rest is for people
 */
record Problem(String type, String title, int status, String detail, String code) {
  static Problem of(int status, String title, String code, String detail) {
    return new Problem("about:blank", title, status, detail, code);
  }
}
