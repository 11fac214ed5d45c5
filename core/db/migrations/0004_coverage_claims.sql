CREATE TABLE "coverage_claims" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"business_id" uuid NOT NULL,
	"source_id" uuid NOT NULL,
	"run_id" uuid,
	"outlet_id" uuid NOT NULL,
	"from_date" date NOT NULL,
	"through_date" date NOT NULL,
	"through_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "receipt_versions" (
	"business_id" uuid NOT NULL,
	"source_id" uuid NOT NULL,
	"external_id" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "receipt_versions_source_id_external_id_pk" PRIMARY KEY("source_id","external_id")
);
--> statement-breakpoint
ALTER TABLE "coverage_claims" ADD CONSTRAINT "coverage_claims_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coverage_claims" ADD CONSTRAINT "coverage_claims_run_id_ingest_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."ingest_runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coverage_claims" ADD CONSTRAINT "coverage_claims_outlet_id_outlets_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."outlets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipt_versions" ADD CONSTRAINT "receipt_versions_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "coverage_claims_source_id_index" ON "coverage_claims" USING btree ("source_id");--> statement-breakpoint
CREATE INDEX "coverage_claims_run_id_index" ON "coverage_claims" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "pushes_source_id_loaded_at_index" ON "pushes" USING btree ("source_id","loaded_at");