// Registers what is behind the sign-in of the administration.
import './attune-people.js';
import './attune-settings.js';
import './attune-wording.js';
import './attune-webhooks.js';
import './attune-deliveries.js';
import './attune-sections.js';
