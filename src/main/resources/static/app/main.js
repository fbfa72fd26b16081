// Registers the inbox; a page needs nothing but <attune-inbox>. What only the signed in need is in work.js.
import './components/attune-inbox.js';
