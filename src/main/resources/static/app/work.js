// Registers what is behind the sign-in of the inbox.
import './components/attune-queue.js';
import './components/attune-message.js';
import './components/attune-reading.js';
import './components/attune-thread.js';
import './components/attune-risk.js';
import './components/attune-acknowledge.js';
import './components/attune-verdict.js';
import './components/attune-second.js';
import './components/attune-drafts.js';
import './components/attune-checks.js';
import './components/attune-changes.js';
import './components/attune-editor.js';
import './components/attune-history.js';
import './components/attune-review.js';
import './components/attune-desk.js';
