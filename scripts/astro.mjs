// Runs Astro, which counts its users unless it is told not to: this site counts nobody.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
await import('../node_modules/astro/bin/astro.mjs');
