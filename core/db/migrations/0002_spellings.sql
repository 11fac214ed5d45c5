CREATE TABLE "spellings" (
	"business_id" uuid NOT NULL,
	"dimension" text NOT NULL,
	"name_key" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "spellings_business_id_dimension_name_key_pk" PRIMARY KEY("business_id","dimension","name_key")
);
--> statement-breakpoint
ALTER TABLE "spellings" ADD CONSTRAINT "spellings_business_id_businesses_id_fk" FOREIGN KEY ("business_id") REFERENCES "public"."businesses"("id") ON DELETE cascade ON UPDATE no action;