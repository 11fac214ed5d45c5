ALTER TABLE "rollup_days" DROP CONSTRAINT "rollup_days_business_id_businesses_id_fk";
--> statement-breakpoint
ALTER TABLE "rollup_groups" DROP CONSTRAINT "rollup_groups_business_id_businesses_id_fk";
--> statement-breakpoint
ALTER TABLE "rollup_products" DROP CONSTRAINT "rollup_products_business_id_businesses_id_fk";
--> statement-breakpoint
ALTER TABLE "rollup_products" DROP CONSTRAINT "rollup_products_product_id_products_id_fk";
--> statement-breakpoint
ALTER TABLE "rollup_receipts" DROP CONSTRAINT "rollup_receipts_business_id_businesses_id_fk";
