import { assigned } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { BASE36 } from './shared/random.ts';

export const redirectPizzaToken: Provider = {
  id: 'redirect-pizza-token',
  name: 'redirect.pizza API token',
  variable: 'REDIRECT_PIZZA_TOKEN',
  formats: [assigned(['redirect_pizza', 'redirect.pizza'], 'rpa_[0-9a-z]{30}')],
  severity: 'high',
  opens: 'send the visitors of your redirected domains wherever they like',
  rotate: 'Replace it at redirect.pizza/api.',
  docs: 'https://packagist.org/packages/enflow/redirect-pizza-php-sdk',
  sample: (random) => `rpa_${random.text(BASE36, 29)}7`,
  sources: ['https://packagist.org/packages/enflow/redirect-pizza-php-sdk'],
};
