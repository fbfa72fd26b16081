// Registers the administration; the page needs nothing but <attune-admin>. What only the signed in need is in work.js.
import './attune-admin.js';
