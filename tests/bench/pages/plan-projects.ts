/** `<plan-projects>` alone with the plan `?plan=`, as wide as the page. */
import '../../../src/elements/plan-projects/plan-projects';

const plan = new URLSearchParams(location.search).get('plan') ?? 'kecheng';
const ledger = document.createElement('plan-projects');
ledger.style.cssText = 'flex: auto; height: 100vh';
ledger.src = `../geodata/${plan}/plan.json`;
document.body.append(ledger);
