// Registers what is behind the sign-in of the supervisor's console.
import '../components/attune-message.js';
import '../components/attune-thread.js';
import '../components/attune-history.js';
import './attune-queue-health.js';
import './attune-sample.js';
import './attune-coding.js';
import './attune-decision.js';
import './attune-chart.js';
import './attune-figures.js';
import './attune-alerts.js';
import './attune-ledger.js';
import './attune-views.js';
