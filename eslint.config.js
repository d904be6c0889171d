import boundaries from "eslint-plugin-boundaries";
import i18next from "eslint-plugin-i18next";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Features from the lowest up; each may use those of the layers below it, through their public.server.ts only. */
const LAYERS = [
  ["identity"],
  ["membership"],
  ["outreach"],
  ["rewards"],
  ["perks", "events", "referrals", "care", "surveys"],
  ["reports", "staff", "portal"],
];

const layer = (...types) => types.map((type) => ({ element: { type } }));
const part = (...categories) => ({ element: { type: "feature" }, file: { categories: { anyOf: categories } } });
const own = (...categories) => ({
  element: { type: "feature", captured: { feature: "{{ from.element.captured.feature }}" } },
  file: { categories: { anyOf: categories } },
});
const named = (feature, ...categories) => ({
  element: { type: "feature", captured: { feature } },
  file: { categories: { anyOf: categories } },
});

const SERVER_PARTS = ["commands", "queries", "jobs", "cli", "public"];
const OWN_SERVER = own("rules", "schemas", "commands", "queries", "jobs");

const lowerFeatures = LAYERS.slice(1).flatMap((features, below) =>
  features.map((feature) => ({
    from: named(feature, ...SERVER_PARTS, "routes"),
    allow: {
      to: LAYERS.slice(0, below + 1)
        .flat()
        .map((lower) => named(lower, "public")),
    },
  })),
);

const policies = [
  { from: layer("shared"), allow: { to: layer("shared") } },
  { from: layer("platform"), allow: { to: layer("platform", "shared") } },
  { from: layer("ui"), allow: { to: layer("ui", "shared") } },
  { from: part("rules", "schemas"), allow: { to: [...layer("shared"), own("rules", "schemas")] } },
  { from: part(...SERVER_PARTS), allow: { to: [...layer("platform", "shared"), OWN_SERVER] } },
  { from: part("screens"), allow: { to: [...layer("ui", "shared"), own("screens", "schemas", "rules")] } },
  {
    from: part("routes"),
    allow: { to: [...layer("platform", "ui", "shared"), OWN_SERVER, own("screens", "routes", "public")] },
  },
  ...lowerFeatures,
  { from: layer("conversations"), allow: { to: [...layer("conversations", "shared"), part("schemas", "rules")] } },
  {
    from: layer("bots"),
    allow: {
      to: [...layer("bots", "conversations", "platform", "shared"), part("public", "jobs", "rules", "schemas")],
    },
  },
  {
    from: layer("process"),
    allow: {
      to: [...layer("process", "platform", "ui", "shared", "prisma", "bots"), part("public", "jobs", "cli", "routes")],
    },
  },
  { from: layer("prisma"), allow: { to: [...layer("prisma", "platform", "shared"), part("public", "jobs", "rules")] } },
  {
    from: layer("test"),
    allow: {
      to: [
        ...layer("test", "bots", "conversations", "process", "platform", "ui", "shared", "prisma"),
        part(...SERVER_PARTS, "rules", "schemas", "routes", "screens"),
      ],
    },
  },
];

const noClock = ["Date.now()", "Math.random()"].map((text) => ({
  selector: `CallExpression[callee.object.name="${text.split(".")[0]}"][callee.property.name="${text.split(".")[1]?.replace("()", "")}"]`,
  message: "Time and chance come from the context (platform/clock, platform/random).",
}));

export default tseslint.config(
  {
    ignores: [
      "node_modules",
      "build",
      ".data",
      ".cache",
      ".screens",
      "app/platform/db/generated",
      "public",
      "test-results",
    ],
  },
  ...tseslint.configs.strict,
  {
    files: ["**/*.{ts,tsx}"],
    plugins: { boundaries, i18next, "react-hooks": reactHooks },
    settings: {
      "import/resolver": { typescript: true },
      "boundaries/elements": [
        ...["shared", "platform", "ui"].map((type) => ({ type, pattern: `app/${type}`, partialMatch: false })),
        { type: "feature", pattern: "app/features/*", capture: ["feature"], partialMatch: false },
        { type: "conversations", pattern: "bots/conversations", partialMatch: false },
        ...["bots", "prisma", "test"].map((type) => ({ type, pattern: type, partialMatch: false })),
        { type: "process", pattern: "app", partialMatch: false },
      ],
      "boundaries/files": [
        ...["rules", "commands", "queries", "screens", "routes"].map((category) => ({
          category,
          pattern: `app/features/*/${category}/**/*`,
        })),
        { category: "routes", pattern: "app/features/*/routes.ts" },
        { category: "schemas", pattern: "app/features/*/schemas.ts" },
        { category: "jobs", pattern: ["app/features/*/jobs.ts", "app/features/*/jobs/**/*"] },
        { category: "cli", pattern: "app/features/*/cli.ts" },
        { category: "public", pattern: "app/features/*/public.server.ts" },
      ],
    },
    rules: {
      "boundaries/dependencies": ["error", { default: "disallow", checkInternals: true, policies }],
      ...reactHooks.configs.recommended.rules,
      "@typescript-eslint/no-empty-object-type": ["error", { allowInterfaces: "with-single-extends" }],
      "@typescript-eslint/consistent-type-imports": "error",
      "func-style": ["error", "declaration", { allowArrowFunctions: true }],
      "no-console": "error",
      "no-restricted-syntax": [
        "error",
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: "Take the present moment from the context's clock.",
        },
        ...noClock,
        {
          selector: "CallExpression[callee.object.name='vi'][callee.property.name='mock']",
          message: "The project's own code is not mocked.",
        },
      ],
    },
  },
  {
    files: [
      "app/features/*/rules/**",
      "app/features/*/screens/**",
      "app/shared/**",
      "app/ui/**",
      "bots/conversations/**",
    ],
    ignores: ["**/*.test.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              group: ["node:*", "pg", "@prisma/*", "express", "@remix-run/node", "wechaty*", "stripe"],
              message: "This part does no input or output.",
            },
          ],
        },
      ],
    },
  },
  {
    files: ["app/**/*.tsx"],
    rules: { "i18next/no-literal-string": ["error", { mode: "jsx-text-only" }] },
  },
  { files: ["app/platform/clock.ts", "app/platform/random.ts"], rules: { "no-restricted-syntax": "off" } },
);
