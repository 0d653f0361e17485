CREATE TABLE orders (id bigint PRIMARY KEY, phone text);
