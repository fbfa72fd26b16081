package org.attune.delivery;

class InMemoryWebhooksTest extends WebhooksContract {
  @Override
  Webhooks empty() {
    return new InMemoryWebhooks();
  }
}
