ALTER TABLE orders ADD COLUMN paid boolean;
ALTER TABLE orders DROP COLUMN phone;
