/** Defines every element of the package. */
import './plan-atlas';
import './plan-briefing';
import './plan-briefing-editor';
import './plan-card';
import './plan-detail';
import './plan-figures';
import './plan-layers';
import './plan-map';
import './plan-outline';
import './plan-projects';
import './plan-reader';
import './plan-search';
import './plan-sheet';
