const first = document.querySelector('#first');
for (let count = 1; count < 30; count += 1) {
  const map = document.createElement('plan-map');
  map.className = 'small map';
  map.setAttribute('for', 'first');
  first.parentElement.append(map);
}
