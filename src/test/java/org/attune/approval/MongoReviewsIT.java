package org.attune.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.approval.ReviewFixture.approval;

import org.attune.FreshStore;
import org.attune.analysis.Reading;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Mono;

class MongoReviewsIT extends ReviewsContract {
  @RegisterExtension final FreshStore store = new FreshStore();

  @Override
  Reviews empty() {
    return new MongoReviews(store.database());
  }

  @Test
  void aReplyThatSomebodyChangedInTheStoreIsNotIntact() {
    Review approved = move(opened("m-1", Reading.unread()), approval("Thanks."));
    Mono.from(
            store
                .database()
                .getCollection("reviews")
                .updateOne(new Document(), new Document("$set", new Document("own.text", "Evil."))))
        .block();

    Review.Approved found = (Review.Approved) find(approved.facts().id());

    assertThat(found.reply().text()).isEqualTo("Evil.");
    assertThat(found.reply().isIntact()).isFalse();
  }
}
