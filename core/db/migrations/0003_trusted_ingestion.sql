CREATE TABLE "pushes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"business_id" uuid NOT NULL,
	"source_id" uuid NOT NULL,
	"delivery_id" text NOT NULL,
	"payload" jsonb NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"loaded_at" timestamp with time zone,
	CONSTRAINT "pushes_source_id_delivery_id_unique" UNIQUE("source_id","delivery_id")
);
--> statement-breakpoint
CREATE TABLE "raw_files" (
	"business_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"file" integer NOT NULL,
	"part" integer NOT NULL,
	"name" text NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "raw_files_run_id_file_part_pk" PRIMARY KEY("run_id","file","part")
);
--> statement-breakpoint
CREATE TABLE "product_matches" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"business_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"into_id" uuid NOT NULL,
	"confidence" real NOT NULL,
	"evidence" jsonb NOT NULL,
	"status" text NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "product_matches_business_id_product_id_into_id_unique" UNIQUE("business_id","product_id","into_id")
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"business_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"facts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "notifications_business_id_key_unique" UNIQUE("business_id","key")
);
--> statement-breakpoint
ALTER TABLE "ingest_runs" ADD COLUMN "trigger" text;--> statement-breakpoint
ALTER TABLE "ingest_runs" ADD COLUMN "replay_of" uuid;--> statement-breakpoint
ALTER TABLE "quarantine" ADD COLUMN "resolved_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "quarantine" ADD COLUMN "resolution" text;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "webhook_secret" text;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "progress" real;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "last_succeeded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "is_category_guessed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "merged_into_id" uuid;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "pack_size" numeric(14, 3);--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "pack_unit" text;--> statement-breakpoint
ALTER TABLE "sale_lines" ADD COLUMN "written_product_id" uuid;--> statement-breakpoint
ALTER TABLE "sale_lines" ADD COLUMN "unit" text;--> statement-breakpoint
ALTER TABLE "pushes" ADD CONSTRAINT "pushes_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "raw_files" ADD CONSTRAINT "raw_files_run_id_ingest_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."ingest_runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_matches" ADD CONSTRAINT "product_matches_business_id_businesses_id_fk" FOREIGN KEY ("business_id") REFERENCES "public"."businesses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_matches" ADD CONSTRAINT "product_matches_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_matches" ADD CONSTRAINT "product_matches_into_id_products_id_fk" FOREIGN KEY ("into_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_business_id_businesses_id_fk" FOREIGN KEY ("business_id") REFERENCES "public"."businesses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "product_matches_business_id_status_index" ON "product_matches" USING btree ("business_id","status");--> statement-breakpoint
CREATE INDEX "notifications_business_id_created_at_index" ON "notifications" USING btree ("business_id","created_at");--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_merged_into_id_products_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sale_lines" ADD CONSTRAINT "sale_lines_written_product_id_products_id_fk" FOREIGN KEY ("written_product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sale_lines_written_otherwise" ON "sale_lines" USING btree ("written_product_id") WHERE written_product_id is not null;