/** English, and some mixed, to the pizzeria, asked on Wednesday 10 June 2026. */
export const PIZZERIA_QUESTIONS = `
how did we do yesterday?  =>  net_sales @2026-06-09
total revenue in may  =>  net_sales @2026-05-01..2026-05-31
how many pizzas did we sell last month  =>  items_sold @2026-05-01..2026-05-31
pepperoni sales this month  =>  net_sales @2026-06-01..2026-06-10 product=The Pepperoni Pizza
how many hawaian pizzas were sold in april  =>  items_sold @2026-04-01..2026-04-30 product=The Hawaiian Pizza
top 3 pizzas by revenue last month  =>  rank product by net_sales desc 3 @2026-05-01..2026-05-31
best selling pizza of 2025  =>  rank product by items_sold desc 1 @2025-01-01..2025-12-31
which pizza sells the least  =>  rank product by items_sold asc 1 @2025-01-01..2026-06-09
what's our most popular category  =>  rank category by items_sold desc 1 @2025-01-01..2026-06-09
supreme vs classic last month  =>  net_sales @2026-05-01..2026-05-31 category=Supreme ; net_sales @2026-05-01..2026-05-31 category=Classic
share of veggie in may  =>  share net_sales @2026-05-01..2026-05-31 category=Veggie of all
what percent of orders include thai chicken  =>  share orders @2025-01-01..2026-06-09 product=The Thai Chicken Pizza of all
revenue per category in q1  =>  rank category by net_sales desc all @2026-01-01..2026-03-31
days with sales over $1,000 last month  =>  rank day by net_sales desc all having>1000 @2026-05-01..2026-05-31
orders above $50 last week  =>  orders @2026-06-01..2026-06-07 receipts>50
did we beat $30k in may  =>  target net_sales 30000 @2026-05-01..2026-05-31
average order value this year vs last year  =>  change average_order_value @2026-01-01..2026-06-10 vs 2025-01-01..2025-12-31
what was our best month  =>  rank month by net_sales desc 1 @2025-01-01..2026-06-09
what was our worst day in 2025  =>  rank day by net_sales asc 1 @2025-01-01..2025-12-31
how much tip did we get  =>  decline no_field
who is our best waiter  =>  decline no_field
which payment method is used most  =>  decline no_field
profit on the greek pizza  =>  gross_profit @2025-01-01..2026-06-09 product=The Greek Pizza
sales last friday  =>  net_sales @2026-06-05
sales on feb 14  =>  net_sales @2026-02-14
sales from march 1st to march 15th  =>  net_sales @2026-03-01..2026-03-15
between 2026-01-01 and 2026-01-31 how many orders  =>  orders @2026-01-01..2026-01-31
orders per hour yesterday  =>  rank hour by orders desc all @2026-06-09
what hours are slow on weekdays  =>  rank hour by orders asc 5 @2025-01-01..2026-06-09 weekday=monday|tuesday|wednesday|thursday|friday
compare weekends in april and may  =>  change net_sales @2026-05-01..2026-05-31 vs 2026-04-01..2026-04-30 weekday=saturday|sunday
sales this morning  =>  net_sales @2026-06-10 hour=05|06|07|08|09|10|11
is business growing?  =>  change net_sales @2026-06-01..2026-06-10 vs 2026-05-01..2026-05-10
how's business  =>  change net_sales+orders @2026-06-01..2026-06-10 vs 2026-05-01..2026-05-10
weekly sales trend for the last 2 months  =>  chart net_sales per week all @2026-04-11..2026-06-10
give me a summary of last week  =>  net_sales @2026-06-01..2026-06-07
how many units of the italian supreme did we move in march  =>  items_sold @2026-03-01..2026-03-31 product=The Italian Supreme Pizza
lasagna sales last month  =>  names lasagna
do we sell lasagna  =>  names lasagna
whats the total for teh month  =>  net_sales @2026-06-01..2026-06-10
can u tell me how mcuh we made lst week  =>  net_sales @2026-06-01..2026-06-07
reveune yestarday plz  =>  net_sales @2026-06-09
berapa omset bulan lalu  =>  net_sales @2026-05-01..2026-05-31
yesterday omset berapa ya  =>  net_sales @2026-06-09
top 5 product bulan kemarin dong  =>  rank product by net_sales desc 5 @2026-05-01..2026-05-31
good morning, how did we do yesterday  =>  net_sales @2026-06-09
sales last night  =>  net_sales @2026-06-09 hour=18|19|20|21|22|23
how many orders came in yesterday afternoon  =>  orders @2026-06-09 hour=12|13|14|15|16|17
which day of the week has the highest average sales  =>  rank weekday by net_sales/day desc 1 @2025-01-01..2026-06-09
average revenue per order last month  =>  average_order_value @2026-05-01..2026-05-31
average monthly revenue  =>  say unclear
what's the most expensive pizza  =>  decline no_field
how many pizzas per order on average  =>  decline no_field
sales excluding veggie last month  =>  net_sales @2026-05-01..2026-05-31 category=Classic|Supreme
were sales better in may than april  =>  change net_sales @2026-05-01..2026-05-31 vs 2026-04-01..2026-04-30
best month ever  =>  rank month by net_sales desc 1 @2025-01-01..2026-06-09
what's our growth this year  =>  change net_sales @2026-01-01..2026-06-10 vs 2025-01-01..2025-06-10
highest sale day last month  =>  rank day by net_sales desc 1 @2026-05-01..2026-05-31
lowest revenue month 2025  =>  rank month by net_sales asc 1 @2025-01-01..2025-12-31
did we sell more hawaiian or pepperoni last month  =>  items_sold @2026-05-01..2026-05-31 product=The Hawaiian Pizza ; items_sold @2026-05-01..2026-05-31 product=The Pepperoni Pizza
how many different pizzas do we sell  =>  names * in product
last 3 months revenue  =>  net_sales @2026-03-11..2026-06-10
revenue by week in may  =>  rank week by net_sales desc all @2026-05-01..2026-05-31
when do we sell the most  =>  rank day by net_sales desc 1 @2025-01-01..2026-06-09
biggest order last month  =>  decline no_field
any refunds yesterday?  =>  refunds @2026-06-09
ok thanks  =>  say thanks
sales between 10 and 20 may  =>  net_sales @2026-05-10..2026-05-20
sales from may 3 to may 9  =>  net_sales @2026-05-03..2026-05-09
sales 3rd to 9th of may  =>  net_sales @2026-05-03..2026-05-09
sales in the first half of the year  =>  net_sales @2026-01-01..2026-06-10
least popular pizza  =>  rank product by items_sold asc 1 @2025-01-01..2026-06-09
how many hawaiian pizzas  =>  items_sold @2025-01-01..2026-06-09 product=The Hawaiian Pizza
which weekday sells the most  =>  rank weekday by net_sales desc 1 @2025-01-01..2026-06-09
how many pizzas did we sell on friday  =>  items_sold @2026-06-05
how many pizzas do we sell on fridays  =>  items_sold @2025-01-01..2026-06-09 weekday=friday
`;
