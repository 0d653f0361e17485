import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { HEX } from './shared/random.ts';

export const openweatherKey: Provider = {
  id: 'openweather-key',
  name: 'OpenWeather API key',
  variable: 'OPENWEATHER_API_KEY',
  formats: [assigned(['open_weather', 'pyowm', 'owm_api', 'owm_key'], '[0-9a-z]{32}')],
  // It reads the weather, and nothing of yours.
  severity: 'medium',
  opens: 'make calls on your account, up to its limit or at your cost',
  rotate: 'Delete it at home.openweathermap.org/api_keys and make a new one.',
  docs: 'https://openweathermap.org/appid',
  sample: (random) => random.text(HEX, 32),
};
