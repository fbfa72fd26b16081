// Registers the elements of the administration; the page needs nothing but <attune-admin>.
import '../components/attune-sign-in.js';
import './attune-people.js';
import './attune-settings.js';
import './attune-wording.js';
import './attune-webhooks.js';
import './attune-deliveries.js';
import './attune-admin.js';
