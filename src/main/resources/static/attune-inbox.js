// The one file a platform's page loads: <script type="module" src="…/attune-inbox.js"></script>
import './app/main.js';
