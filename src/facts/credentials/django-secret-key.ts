import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';
import { DIGITS, LOWER } from './shared/random.ts';

/** The key that `django-admin startproject` writes into settings.py: 50 characters after a prefix that warns of it. */
export const djangoSecretKey: Provider = {
  id: 'django-secret-key',
  name: 'Django secret key',
  variable: 'DJANGO_SECRET_KEY',
  formats: [token(['django-insecure-'], 'django-insecure-[0-9a-z!@#$%^&*(_=+)-]{50}')],
  // Harmless on a laptop, and often the one that goes live.
  severity: 'medium',
  opens: 'forge sessions and password reset links of your site, if the site that is live runs with this key',
  rotate:
    'Make a new one (`python -c "from django.core.management.utils import get_random_secret_key as k; print(k())"`), and do not keep the old one in `SECRET_KEY_FALLBACKS`.',
  docs: 'https://docs.djangoproject.com/en/stable/ref/settings/#secret-key',
  sample: (random) => `django-insecure-${random.text(`${LOWER}${DIGITS}!@#^&*-_=+`, 50)}`,
};
