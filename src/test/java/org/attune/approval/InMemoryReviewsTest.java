package org.attune.approval;

class InMemoryReviewsTest extends ReviewsContract {
  @Override
  Reviews empty() {
    return new InMemoryReviews();
  }
}
