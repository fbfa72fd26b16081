// Registers every element of the supervisor's console; the page needs nothing but <attune-console>.
import '../components/attune-sign-in.js';
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
import './attune-console.js';
