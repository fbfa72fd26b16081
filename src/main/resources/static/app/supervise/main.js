// Registers the supervisor's console; the page needs nothing but <attune-console>. What only the signed in need is in work.js.
import './attune-console.js';
