ALTER TABLE "products" ADD COLUMN "guessed_category" text;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "compared_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "products_to_compare" ON "products" USING btree ("business_id") WHERE compared_at is null;