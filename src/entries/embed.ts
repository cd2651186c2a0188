/** The one script: `<script type="module" src="plan-atlas.js">` defines every element. */
import './define';
