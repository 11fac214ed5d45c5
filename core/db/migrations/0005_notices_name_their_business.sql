UPDATE "outbox" SET "payload" = "payload" || jsonb_build_object('businessId', "business_id")
WHERE "type" = 'notification.triggered' AND "status" = 'pending' AND "business_id" IS NOT NULL;
