import { expect, test, vi } from 'vitest';
import { createStore } from '../../src/state';

test('a listener hears only changes of its slice, with the action that made them', () => {
  const store = createStore();
  const listener = vi.fn();
  store.subscribe((state) => state.language, listener);
  store.dispatch({ type: 'set-tab', tab: 'reader', origin: 'list' });
  expect(listener).not.toHaveBeenCalled();
  const action = { type: 'set-language', language: 'en', origin: 'host' } as const;
  store.dispatch(action);
  expect(listener).toHaveBeenCalledExactlyOnceWith('en', action, 'zh');
});

test('an ended subscription hears nothing', () => {
  const store = createStore();
  const listener = vi.fn();
  store.subscribe((state) => state.theme, listener)();
  store.dispatch({ type: 'set-theme', theme: 'dark', origin: 'host' });
  expect(listener).not.toHaveBeenCalled();
});

test('an action dispatched by a listener waits until all have heard the first', () => {
  const store = createStore();
  const heard: string[] = [];
  store.subscribe(
    (state) => state.language,
    () => store.dispatch({ type: 'set-theme', theme: 'dark', origin: 'host' }),
  );
  store.subscribe(
    (state) => state,
    (_, action) => heard.push(action.type),
  );
  store.dispatch({ type: 'set-language', language: 'en', origin: 'host' });
  expect(heard).toEqual(['set-language', 'set-theme']);
});
