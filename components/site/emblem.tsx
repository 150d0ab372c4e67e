/** The portal's own sign: a sun over mountains and terraced fields, in a ring. Public bodies put their emblem here in a later release. */
export function Emblem() {
  return (
    <svg className="emblem" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <circle className="emblem-ground" cx="32" cy="32" r="32" />
      <g className="emblem-line" fill="none" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round">
        <circle cx="32" cy="32" r="27.5" strokeWidth="1.25" />
        <path d="M23.2 27.5a8.8 8.8 0 0 1 17.6 0" />
        <path d="M32 11.5v3.2M20.8 16.3l2.2 2.3M43.2 16.3 41 18.6" />
        <path d="M10.5 35.5 20 26l7 7 7.5-8.5L53.5 36" />
        <path d="M9 41.5c7.5-4.5 15-4.5 23 0s15.5 4.5 23 0" />
        <path d="M12.5 47.5c6.5-3.6 13-3.6 19.5 0s13 3.6 19.5 0" />
        <path d="M19 53c4.5-2.3 8.7-2.3 13 0s8.5 2.3 13 0" />
      </g>
    </svg>
  )
}
