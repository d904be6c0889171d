/** The club's mark: a roof, a door and a lamp in it. An operator's own logo takes its place by `src`. */
export function Logo({ size = 30, src }: { size?: number; src?: string }) {
  if (src) {
    return <img src={src} alt="" width={size} height={size} className="rounded-m object-contain" />;
  }
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="9" className="fill-pine" />
      <g className="stroke-[#faf7f2]" fill="none" strokeWidth="2.4" strokeLinecap="round" strokeLinejoin="round">
        <path d="M16 6.200v2.600M6.500 15v-3.500a1.800 1.800 0 0 1 1.800-1.800h15.400a1.800 1.800 0 0 1 1.800 1.800V15" />
        <path d="M11.200 24.500v-4.300a4.800 4.800 0 0 1 9.600 0v4.300" />
      </g>
      <circle cx="16" cy="20.300" r="1.700" className="fill-[#e9a05f]" />
    </svg>
  );
}

/** Mark and name together; `company` is the developer behind the club. */
export function Brand({ clubName, company, logoSrc }: { clubName: string; company?: string; logoSrc?: string }) {
  return (
    <span className="flex min-w-0 items-center gap-2.5 text-18 font-semibold tracking-[0.04em]">
      <Logo src={logoSrc} />
      <span className="phrase">{clubName}</span>
      {company ? <span className="truncate text-meta font-normal tracking-normal text-ink-3">{company}</span> : null}
    </span>
  );
}
