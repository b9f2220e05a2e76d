// The sprite of every page: outlines by voice, insides by stance, diamonds of conditions and a few
// controls.
// Circles fill upward with the rung, so that nothing has to turn round in a right-to-left page.
import type { FC } from 'hono/jsx'

const DISC = <circle cx="10" cy="10" r="8" fill="currentColor" />

const Drawing: FC<{ id: string; children?: unknown }> = ({ id, children }) => (
  <symbol id={id} viewBox="0 0 20 20">
    {children as never}
  </symbol>
)

const Outlines: FC = () => (
  <>
    <Drawing id="voice-own">
      <circle class="line" cx="10" cy="10" r="8" />
    </Drawing>
    <Drawing id="voice-said-of">
      <circle class="line" cx="10" cy="10" r="8" stroke-dasharray="3.2 3.08" />
    </Drawing>
    <Drawing id="voice-asked">
      <path
        class="line"
        d="M4 2.5h12a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-3.5L10 17.5l-2.5-3H4a2 2 0 0
        1-2-2v-8a2 2 0 0 1 2-2z"
      />
    </Drawing>
  </>
)

const Open: FC = () => (
  <>
    <Drawing id="stance-mentioned">
      <circle class="fill" cx="10" cy="10" r="2.2" />
    </Drawing>
    <Drawing id="stance-expected">
      <path class="line" d="M6.5 11.5 10 8l3.5 3.5" />
    </Drawing>
    <Drawing id="stance-hoped">
      <circle class="fill" cx="10" cy="8.5" r="2" />
    </Drawing>
    <Drawing id="stance-urged">
      <path class="line" d="M10 5v4" />
      <circle class="fill" cx="10" cy="11.6" r="1.1" />
    </Drawing>
    <Drawing id="stance-considering">
      <circle class="fill" cx="6" cy="10" r="1.3" />
      <circle class="fill" cx="10" cy="10" r="1.3" />
      <circle class="fill" cx="14" cy="10" r="1.3" />
    </Drawing>
    <Drawing id="stance-deferred">
      <path class="line" d="M8 6.5v7M12 6.5v7" />
    </Drawing>
  </>
)

const For: FC = () => (
  <>
    <Drawing id="stance-willing">
      <path class="fill" d="M3.07 14A8 8 0 0 0 16.93 14Z" />
    </Drawing>
    <Drawing id="stance-pledged">
      <path class="fill" d="M2 10a8 8 0 0 0 16 0Z" />
    </Drawing>
    <Drawing id="stance-committed">
      <path class="fill" d="M3.07 6A8 8 0 1 0 16.93 6Z" />
    </Drawing>
    <Drawing id="stance-allocated">{DISC}</Drawing>
    <Drawing id="stance-underway">
      {DISC}
      <path class="knock" d="M10 14.5V6M6.3 9.5 10 5.8l3.7 3.7" />
    </Drawing>
    <Drawing id="stance-done">
      {DISC}
      <path class="knock" d="m6 10.3 2.8 2.8L14 7.5" />
    </Drawing>
  </>
)

const Against: FC = () => (
  <>
    <Drawing id="stance-declined">
      <path class="line" d="M5.5 10h9" />
    </Drawing>
    <Drawing id="stance-suspended">
      <path class="fill" d="M7 7h6v6H7z" />
    </Drawing>
    <Drawing id="stance-withdrawn">
      <path class="line" d="m6.8 6.8 6.4 6.4M13.2 6.8l-6.4 6.4" />
    </Drawing>
  </>
)

const Conditions: FC = () => (
  <>
    <Drawing id="condition-unknown">
      <path class="line" d="m10 1.8 8.2 8.2-8.2 8.2L1.8 10z" />
      <path class="line thin" d="M8 8.3a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.3" />
      <circle class="fill" cx="10" cy="13.6" r=".9" />
    </Drawing>
    <Drawing id="condition-yes">
      <path class="fill" d="m10 .8 9.2 9.2-9.2 9.2L.8 10z" />
      <path class="knock" d="m6.5 10.2 2.5 2.5 4.5-5" />
    </Drawing>
    <Drawing id="condition-no">
      <path class="line" d="m10 1.8 8.2 8.2-8.2 8.2L1.8 10zM6.8 10h6.4" />
    </Drawing>
    <Drawing id="contradiction">
      <path class="fill" d="M1 5v10l8-5z" />
      <path class="line thin" d="M18.2 5.8v8.4L11.5 10z" />
    </Drawing>
  </>
)

const Controls: FC = () => (
  <>
    <Drawing id="clock">
      <circle class="line thin" cx="10" cy="10" r="7.5" />
      <path class="line thin" d="M10 5.5V10l3 2" />
    </Drawing>
    <Drawing id="search">
      <circle class="line thin" cx="8.5" cy="8.5" r="5.5" />
      <path class="line thin" d="m12.7 12.7 4.8 4.8" />
    </Drawing>
    <Drawing id="down">
      <path class="line" d="m6 8 4 4 4-4" />
    </Drawing>
  </>
)

/** Put once into a page, before anything that uses its symbols. */
export const Symbols: FC = () => (
  <svg class="sprite" aria-hidden="true" width="0" height="0" focusable="false">
    <Outlines />
    <Open />
    <For />
    <Against />
    <Conditions />
    <Controls />
  </svg>
)
